import { hash } from 'node:crypto';
import { readUrl, type OwnRule, type RuleMatch } from '../../../core';

/** A site's own rules, indexed for lookups. */
export interface OwnRules {
  byHost(host: string): OwnRule | undefined;
  byApp(packageName: string): OwnRule | undefined;
  byUtmSource(source: string): OwnRule | undefined;
  /** The signal to keep of a user agent that a rule matches, since the agent itself is not kept. */
  agentSignal(userAgent: string): string | undefined;
  /** The rule that such a signal names. */
  byAgentSignal(signal: string): OwnRule | undefined;
}

const PREFIX = 'own:';
/** Longest signal that the store keeps. */
const MAX_SIGNAL = 40;

const signalOf = ({ value }: OwnRule): string => PREFIX + hash('sha256', value).slice(0, 16);

/** Signals used to name the rule's channel; stored events may still hold them. */
const formerSignalOf = ({ channel }: OwnRule): string => `${PREFIX}${channel}`.slice(0, MAX_SIGNAL);

/** The spelling of a host in URLs, such as punycode; unchanged if it is not a valid host. */
function spelled(host: string): string {
  return readUrl(`http://${host}`)?.hostname ?? host.toLowerCase();
}

function compile(rules: readonly OwnRule[]): OwnRules {
  const index = (match: RuleMatch, keyOf: (rule: OwnRule) => string): Map<string, OwnRule> =>
    new Map(rules.filter((rule) => rule.match === match).map((rule) => [keyOf(rule), rule]));

  const hosts = index('host', ({ value }) => spelled(value));
  const apps = index('android-app', ({ value }) => value.toLowerCase());
  const sources = index('utm-source', ({ value }) => value.toLowerCase());
  const agents = index('agent', signalOf);
  const formerAgents = index('agent', formerSignalOf);
  return {
    byHost(host) {
      if (hosts.size === 0) return undefined;
      for (let rest = host; rest !== ''; rest = rest.slice(rest.indexOf('.') + 1)) {
        const rule = hosts.get(rest);
        if (rule) return rule;
        if (!rest.includes('.')) return undefined;
      }
      return undefined;
    },
    byApp: (packageName) => apps.get(packageName),
    byUtmSource: (source) => sources.get(source),
    agentSignal(userAgent) {
      for (const [signal, { value }] of agents) if (userAgent.includes(value)) return signal;
      return undefined;
    },
    byAgentSignal: (signal) => agents.get(signal) ?? formerAgents.get(signal),
  };
}

const NONE: readonly OwnRule[] = [];
/** Saves some 50 µs of indexing per view of a site with 100 rules. */
const compiled = new WeakMap<readonly OwnRule[], OwnRules>();

/** Indexes the rules, once per list. */
export function ownRules(rules: readonly OwnRule[] = NONE): OwnRules {
  let known = compiled.get(rules);
  if (!known) {
    known = compile(rules);
    compiled.set(rules, known);
  }
  return known;
}
