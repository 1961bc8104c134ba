/**
 * Reads our tag leniently. On its way a link is cut, wrapped, escaped, and glued to the punctuation
 * around it; what is left of its tag mostly still names the channel.
 */
import { channelByCode, type ChannelId } from './channels';
import { repairAddress } from './repair-address';
import { decodeTag } from './tag';
import { decoded, MAX_PAIRS, splitUrl } from './url-parts';

/** What a link's tag says. */
export interface FoundTag {
  /** `undefined` if nothing of the tag can be read. */
  channel?: ChannelId | undefined;
  /** Nine base62 characters: the token of one share. */
  token?: string | undefined;
  /** The character of the group of views that an intact tag of the address bar was shown to. */
  tagGroup?: string | undefined;
  /** Whether the tag is as we wrote it: nothing lost, nothing added. */
  intact: boolean;
}

/** What may stand in front of a tag: spaces, quotes, brackets, marks of emphasis, characters without a width. */
const FRONT = /^[\s"'`*=:+([{<“”„‘’«\u00ad\u200b-\u200f\u2060\ufeff]+/;
const TOKEN_TAG = 10;

function read(raw: string): FoundTag {
  // Quoted-printable writes `=w` as `=3Dw`; no channel's code is a digit.
  const value = decoded(raw).replace(/^3D/i, '');
  const tag = decodeTag(value);
  if (tag) {
    const { channel, token } = tag;
    // A view's token begins with its group.
    const tagGroup = channel === 'address' ? (tag.tagGroup ?? token?.charAt(0)) : undefined;
    return { channel, token, tagGroup, intact: true };
  }
  const rest = /^[0-9A-Za-z]*/.exec(value.replace(FRONT, ''))?.[0] ?? '';
  return {
    channel: channelByCode(rest.charAt(0))?.id,
    token: rest.length === TOKEN_TAG ? decodeTag(rest)?.token : undefined,
    intact: false,
  };
}

/** A program that changed the letter case of the name may have changed that of the tag. */
function readOther(raw: string): FoundTag {
  const code = decoded(raw).charAt(0);
  const codes = [code.toLowerCase(), code.toUpperCase()];
  const [one, two] = codes.map(channelByCode).map((channel) => channel?.id);
  const channel = one === undefined || two === undefined || one === two ? (one ?? two) : undefined;
  return { channel, intact: false };
}

/**
 * Finds our tag in a URL's query or fragment; `undefined` if there is none. Of several, an intact one
 * wins, then one that can be read. Never throws.
 */
export function findTag(url: string, parameter: string): FoundTag | undefined {
  const { query, fragment } = splitUrl(repairAddress(url));
  const pairs = [...query, ...fragment.split(/[&?]/)].slice(0, MAX_PAIRS);
  const found = pairs.flatMap((pair): FoundTag[] => {
    const [rawName = '', ...value] = pair.split(/=|%(?:25)*3D/i);
    const name = decoded(rawName)
      .replace(/^[\s+]+|\s+$/g, '')
      .replace(/^(?:amp;?)+(?=.)/, '');
    if (name.toLowerCase() !== parameter.toLowerCase()) return [];
    return [(name === parameter ? read : readOther)(value.join('='))];
  });
  return found.find(({ intact }) => intact) ?? found.find(({ channel }) => channel) ?? found[0];
}
