/**
 * Parameters that a sender's machine adds to a link, in lower case.
 * From: the vendors' help pages on automatic tagging, each named beside its rows.
 */
export interface ClickId {
  /** The parameter itself, in lower case: enough to judge a stored visit again. */
  kind: string;
  means: 'ad' | 'letter' | 'network' | 'search';
  channel: string;
  /** The medium that the link leaves out, in the words of a campaign field. */
  medium: string;
}

const MEDIUMS: Readonly<Record<ClickId['means'], string>> = {
  ad: 'cpc',
  letter: 'email',
  network: '',
  search: '',
};

const of = (
  means: ClickId['means'],
  channel: string,
  parameters: string,
  medium = MEDIUMS[means],
): ClickId[] => parameters.split(' ').map((kind) => ({ kind, means, channel, medium }));

const ALL: readonly ClickId[] = [
  // Ads: only a paid click carries them.
  ...of('ad', 'google-ads', 'gclid gbraid wbraid gad_source gad_campaignid gclsrc'),
  ...of('ad', 'google-display', 'dclid', 'display'),
  ...of('ad', 'microsoft-ads', 'msclkid'),
  ...of('ad', 'tiktok-ads', 'ttclid'),
  ...of('ad', 'x-ads', 'twclid'),
  ...of('ad', 'linkedin-ads', 'li_fat_id'),
  ...of('ad', 'reddit-ads', 'rdt_cid'),
  ...of('ad', 'pinterest-ads', 'epik'),
  ...of('ad', 'snapchat-ads', 'sccid'),
  ...of('ad', 'quora-ads', 'qclid'),
  ...of('ad', 'vk-ads', 'rb_clickid'),
  ...of('ad', 'yandex-direct', 'yclid ymclid'),
  ...of('ad', 'baidu-ads', 'bd_vid'),
  ...of('ad', 'tencent-ads', 'gdt_vid qz_gdt'),
  ...of('ad', 'yahoo-ads', 'vmcid'),
  ...of('ad', 'outbrain', 'ob_click_id dicbo'),
  ...of('ad', 'taboola', 'tblci'),
  ...of('ad', 'criteo', 'cto_pld'),
  ...of('ad', 'adobe-ads', 's_kwcid ef_id'),
  ...of('ad', 'wicked-reports', 'wickedid'),
  // Affiliation, paid by the sale.
  ...of('ad', 'impact', 'irclickid', 'affiliate'),
  ...of('ad', 'awin', 'awc', 'affiliate'),
  ...of('ad', 'cj', 'cjevent', 'affiliate'),
  ...of('ad', 'rakuten-ads', 'ranmid ransiteid raneaid', 'affiliate'),
  ...of('ad', 'tradedoubler', 'tduid', 'affiliate'),
  ...of('ad', 'shareasale', 'sscid', 'affiliate'),
  // Letters: who received the mail, which nobody reads here.
  ...of('letter', 'mailchimp', 'mc_eid mc_cid'),
  ...of('letter', 'hubspot', '_hsenc _hsmi'),
  ...of('letter', 'marketo', 'mkt_tok'),
  ...of('letter', 'vero', 'vero_id vero_conv'),
  ...of('letter', 'kit', 'ck_subscriber_id'),
  ...of('letter', 'mailerlite', 'ml_subscriber ml_subscriber_hash'),
  ...of('letter', 'klaviyo', '_kx _ke'),
  ...of('letter', 'dotdigital', 'dm_i'),
  ...of('letter', 'omeda', 'oly_enc_id oly_anon_id'),
  ...of('letter', 'beehiiv', '_bhlid'),
  ...of('letter', 'drip', '__s'),
  ...of('letter', 'activecampaign', 'vgo_ee'),
  ...of('letter', 'listrak', 'trk_contact trk_msg trk_module trk_sid'),
  ...of('letter', 'emarsys', 'sc_eh sc_uid sc_llid'),
  ...of('letter', 'acoustic', 'spmailingid spuserid spjobid spreportid'),
  ...of('letter', 'eloqua', 'elqtrackid elqtrack'),
  ...of('letter', 'salesforce', 'et_rid sfmc_id'),
  ...of('letter', 'blueshift', 'bsft_eid bsft_clkid'),
  ...of('letter', 'sharpspring', 'ss_email_id'),
  // Search: Google's free product listings.
  ...of('search', 'google', 'srsltid'),
  // Networks: added to every outgoing link, paid or not, and passed on with it.
  ...of('network', 'facebook', 'fbclid mibextid fb_action_ids fb_source fb_ref'),
  ...of('network', 'instagram', 'igsh igshid ig_rid'),
  ...of('network', 'threads', 'xmt'),
  ...of('network', 'social-tool', 'hootpostid'),
];

/** The parameter, in lower case, and what it tells. */
export const CLICK_IDS: ReadonlyMap<string, ClickId> = new Map(ALL.map((id) => [id.kind, id]));

export const clickIdOfKind = (kind: string): ClickId | undefined => CLICK_IDS.get(kind);
