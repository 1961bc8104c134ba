import { readUrl, type OwnRule, type RuleMatch } from '../../../core';

/** A site's own rows, ready to be asked. */
export interface OwnRules {
  byHost(host: string): OwnRule | undefined;
  byApp(packageName: string): OwnRule | undefined;
  byUtmSource(source: string): OwnRule | undefined;
  /** By the user agent itself, which is not kept. */
  byAgent(userAgent: string): OwnRule | undefined;
  /** By what `signalOf` left of a matching agent. */
  byAgentSignal(app: string): OwnRule | undefined;
}

const PREFIX = 'own:';
/** Longest signal that is stored. */
const MAX_SIGNAL = 40;

/** What is kept of an agent that an own row matched: the row's channel. */
export const signalOf = ({ channel }: OwnRule): string =>
  `${PREFIX}${channel}`.slice(0, MAX_SIGNAL);

/** `münchen.example` as addresses spell it; as it stands where it is no host. */
function spelled(host: string): string {
  return readUrl(`http://${host}`)?.hostname ?? host.toLowerCase();
}

function compile(rules: readonly OwnRule[]): OwnRules {
  const rows = (match: RuleMatch): OwnRule[] => rules.filter((rule) => rule.match === match);
  const map = (match: RuleMatch, keyOf: (rule: OwnRule) => string): Map<string, OwnRule> =>
    new Map(rows(match).map((rule) => [keyOf(rule), rule]));

  const hosts = map('host', ({ value }) => spelled(value));
  const apps = map('android-app', ({ value }) => value.toLowerCase());
  const sources = map('utm-source', ({ value }) => value.toLowerCase());
  const agents = rows('agent');
  const agentSignals = map('agent', signalOf);
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
    byAgent: (userAgent) => agents.find(({ value }) => userAgent.includes(value)),
    byAgentSignal: (app) => agentSignals.get(app),
  };
}

const NONE: readonly OwnRule[] = [];
const compiled = new WeakMap<readonly OwnRule[], OwnRules>();

/** The rows made ready, once for each list. */
export function ownRules(rules: readonly OwnRule[] = NONE): OwnRules {
  const known = compiled.get(rules) ?? compile(rules);
  compiled.set(rules, known);
  return known;
}
