/**
 * What a browser's request says of its visitor. All of it waits for its group, so it is made of
 * instances, for the reason that `groups.ts` gives: of 100,000 events, 40 MB were left to full
 * collections instead of 270.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { EventBody } from '../../../core';
import type { IncomingEvent } from './parse';
import type { Recordable, Visitor } from './recorder';

class BrowserEvent implements IncomingEvent {
  readonly id: string;
  readonly type: EventBody['type'];
  readonly url: string;
  readonly referrer: EventBody['referrer'];
  readonly article: EventBody['article'];
  readonly channel: EventBody['channel'];
  readonly navigation: EventBody['navigation'];
  readonly tag: EventBody['tag'];
  readonly parent: EventBody['parent'];

  constructor(event: EventBody) {
    this.id = event.id;
    this.type = event.type;
    this.url = event.url;
    this.referrer = event.referrer;
    this.article = event.article;
    this.channel = event.channel;
    this.navigation = event.navigation;
    this.tag = event.tag;
    this.parent = event.parent;
  }
}

class BrowserVisitor implements Visitor {
  readonly userAgent: string;
  readonly headers: IncomingHttpHeaders;

  constructor(
    readonly address: string,
    { headers }: IncomingMessage,
  ) {
    this.userAgent = headers['user-agent'] ?? '';
    this.headers = headers;
  }
}

class FromBrowser implements Recordable {
  constructor(
    readonly event: IncomingEvent,
    readonly visitor: Visitor,
    readonly at: number,
  ) {}
}

/**
 * @param address the sender's
 * @param at when the request came, in ms since 1970
 */
export function fromBrowser(
  events: readonly EventBody[],
  request: IncomingMessage,
  address: string,
  at: number,
): Recordable[] {
  const visitor = new BrowserVisitor(address, request);
  return events.map((event) => new FromBrowser(new BrowserEvent(event), visitor, at));
}
