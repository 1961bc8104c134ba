/**
 * The tag: the parameter that our links carry, in base62 so that no app or encoder changes it.
 *
 * | shape        | example      | meaning                                              |
 * |--------------|--------------|------------------------------------------------------|
 * | 1 character  | `w`          | the channel                                          |
 * | 2 characters | `a7`         | the channel and a random tag group                    |
 * | 10 characters| `wZk3pQ81sX` | the channel and the token of one share (chains only) |
 *
 * Anything else decodes to `undefined`; callers count it as an unknown tag.
 */
import { channelByCode, channelById, type ChannelId } from './channels';

export interface Tag {
  channel: ChannelId;
  /** One base62 character: the random group of views that this link was shown to. */
  tagGroup?: string;
  /** Nine base62 characters: the token of one share. */
  token?: string;
}

const BASE62 = /^[0-9A-Za-z]+$/;
const TOKEN_LENGTH = 9;

/** Reads a tag; `undefined` if it is not one of ours. Never throws. */
export function decodeTag(raw: unknown): Tag | undefined {
  if (typeof raw !== 'string' || raw.length > 1 + TOKEN_LENGTH || !BASE62.test(raw))
    return undefined;
  const channel = channelByCode(raw.charAt(0))?.id;
  if (channel === undefined) return undefined;
  const rest = raw.slice(1);
  if (rest.length === 0) return { channel };
  if (rest.length === 1) return { channel, tagGroup: rest };
  if (rest.length === TOKEN_LENGTH) return { channel, token: rest };
  return undefined;
}

/** Writes a tag. Throws a RangeError if `decodeTag` would not read the same tag back. */
export function encodeTag({ channel, tagGroup, token }: Tag): string {
  const raw = `${channelById(channel)?.code ?? ''}${tagGroup ?? ''}${token ?? ''}`;
  const read = decodeTag(raw);
  if (read?.channel !== channel || read.tagGroup !== tagGroup || read.token !== token) {
    throw new RangeError(`Not a tag: ${JSON.stringify({ channel, tagGroup, token })}`);
  }
  return raw;
}
