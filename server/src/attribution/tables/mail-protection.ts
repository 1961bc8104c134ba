/**
 * Services that rewrite the links of letters and look at them when they are opened. A visit that
 * comes by such a page was opened from a letter. From: the services' own guides for administrators.
 */
import { mail, rows, type Row } from './sender';

/** Hosts that do nothing else. */
export const MAIL_PROTECTION: readonly Row[] = [
  ...rows(
    mail('outlook'),
    `safelinks.protection.outlook.com safelinks.protection.office365.us
     safelinks.protection.outlook.cn`,
  ),
  ...rows(
    mail('proofpoint'),
    `urldefense.com urldefense.us proofpointisolation.com
     urlisolation.com proofpointessentials.com ppe-hosted.com`,
  ),
  ...rows(mail('mimecast'), 'mimecastprotect.com mimecast-offshore.com'),
  ...rows(mail('barracuda'), 'cudasvc.com'),
  ...rows(mail('symantec'), 'clicktime.cloud.postoffice.net'),
  ...rows(mail('check-point'), 'url-protection.com avanan.click'),
  ...rows(mail('vade'), 'vadesafe.com'),
  ...rows(mail('intermedia'), 'emailprotection.link'),
  ...rows(mail('zix'), 'edgepilot.com zixcentral.com'),
  ...rows(mail('libraesva'), 'esvalabs.com urlsand.com'),
  ...rows(mail('forcepoint'), 'mailcontrol.com'),
  ...rows(mail('fortinet'), 'fortimailcloud.com'),
  ...rows(mail('mailprotector'), 'mailprotector.cloud'),
  ...rows(mail('n-able'), 'antispamcloud.com'),
  ...rows(mail('seppmail'), 'seppmail.cloud'),
  ...rows(mail('inky'), 'shared.outlook.inky.com'),
  ...rows(mail('trustwave'), 'scanmail.trustwave.com'),
  ...rows(mail('linkscan'), 'linkscan.io'),
];

/** Makers that have a site, too: only hosts that say so (`LINK_LABEL`) look at links. */
const MAKERS: readonly (readonly [provider: string, domains: string])[] = [
  ['proofpoint', 'proofpoint.com'],
  ['mimecast', 'mimecast mimecast.org'],
  ['barracuda', 'barracudanetworks.com barracuda.com'],
  ['trend-micro', 'trendmicro trendmicro.eu'],
  ['sophos', 'sophos.com'],
  ['symantec', 'symantec.com messagelabs.com'],
  ['cisco', 'cisco.com ironport.com'],
  ['trellix', 'trellix.com fireeye.com fireeyecloud.com'],
  ['check-point', 'checkpoint.com avanan.com avanan.net'],
  ['hornetsecurity', 'hornetsecurity.com'],
  ['vade', 'vadesecure.com'],
  ['titanhq', 'titanhq.com spamtitan.com'],
  ['fortinet', 'fortinet.com fortimail.com'],
  ['mailguard', 'mailguard.com.au'],
  ['bitdefender', 'bitdefender.com'],
  ['cloudflare', 'area1security.com'],
  ['retarus', 'retarus.com'],
  ['egress', 'egress.com'],
  ['nospamproxy', 'nospamproxy.com nospamproxy.de'],
  ['mailinblack', 'mailinblack.com'],
  ['menlo-security', 'menlosecurity.com'],
  ['trustifi', 'trustifi.com'],
  ['mailanyone', 'mailanyone.net'],
];

export const LINK_CHECKERS: ReadonlyMap<string, string> = new Map(
  MAKERS.flatMap(([provider, domains]) =>
    domains.split(' ').map((domain) => [domain, provider] as const),
  ),
);

/** A label by which a maker's host says that it looks at links. */
export const LINK_LABEL =
  /url|protect|phish|link|click|safe|secur|ctp|\batp|tmes|isolat|defen[cs]e/;
