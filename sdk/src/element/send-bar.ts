import type { Sharing, SharingLink } from '../../../core/contracts/sharing';
import { recordShare } from '../events/record';
import { onAddressChange } from '../tracker/address-changes';
import { carryOut } from './carry-out';
import { drawControl } from './control';
import { deliveryOf, thisDevice, type Carried } from './delivery';
import { loadSharing } from './load-sharing';
import { stringsFor, type Strings } from './strings';
import { createView, type View } from './view';

/** `detail` of the event `send`. */
export interface SendDetail {
  channel: string;
  /** Key of the article that was passed on. */
  article: string;
}

/** `detail` of the event `copied`. */
export interface CopiedDetail extends SendDetail {
  /** What is on the clipboard. */
  url: string;
}

/** `detail` of the event `failed`. */
export interface FailedDetail {
  /** Missing where the links themselves could not be loaded. */
  channel?: string;
  error: unknown;
}

/** On a server there are no elements: the class can be imported there, not made. */
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/**
 * `<send-bar>`: the buttons that pass an article on.
 *
 * Attributes
 * - `article`: the article's key, `uid:documentId:locale`; without it the page's address decides.
 * - `endpoint`: where to ask and record, such as `https://cms.example.com/api/dark-social`; by
 *   default what `defineSendBar` was given, or where the served script came from.
 * - `lang`: language of the buttons (`en`, `fr`); by default that of the text around the bar.
 *
 * Properties
 * - `sharing`: the `sharing` object of a REST response. Spares the request; `null` draws nothing.
 *
 * Events (all bubble, and cross shadow roots)
 * - `send` ({@link SendDetail}): a link was passed on.
 * - `copied` ({@link CopiedDetail}): a link is on the clipboard; `send` follows.
 * - `failed` ({@link FailedDetail}): the browser refused, or the links could not be loaded.
 *
 * Parts: `bar`, `list`, `item`, `control` (with the channel's id as a second part), `icon`,
 * `label`, `status`, `field`, `input`. Show names beside the icons with
 * `send-bar::part(label) { display: inline } send-bar::part(control) { padding-inline: 1em }`.
 *
 * Custom properties: `--send-bar-size` (44px), `--send-bar-gap`, `--send-bar-radius` (999px),
 * `--send-bar-icon-size` (20px), `--send-bar-color`, `--send-bar-focus`, and `--send-bar-rows` (1):
 * rows to keep free before the buttons arrive.
 *
 * Slots: none. To keep the room free before this script arrives too, give the page the rule
 * `send-bar:not(:defined) { display: block; min-height: 44px }`.
 */
export class SendBar extends Base {
  static readonly observedAttributes = ['article', 'endpoint', 'lang'];

  /** Used where the element has no attribute `endpoint`; `defineSendBar` sets it. */
  protected readonly defaultEndpoint: string = '';

  private given: Sharing | null | undefined;
  private view: View | undefined;
  private planned = false;
  /** Number of the latest drawing: an answer to an earlier one comes too late. */
  private turn = 0;
  private unlisten: (() => void) | undefined;

  get sharing(): Sharing | null | undefined {
    return this.given;
  }

  set sharing(sharing: Sharing | null | undefined) {
    this.given = sharing;
    this.plan();
  }

  connectedCallback(): void {
    // Set before the class was known: the value then hides the accessor above.
    if (Object.keys(this).includes('sharing')) {
      const early = this.sharing;
      Reflect.deleteProperty(this, 'sharing');
      this.sharing = early;
    }
    this.view ??= createView(this.attachShadow({ mode: 'open' }));
    let path = location.pathname;
    this.unlisten = onAddressChange(() => {
      const moved = path !== location.pathname;
      path = location.pathname;
      // A bar in a page's frame stays while the articles change under it.
      if (moved && this.given === undefined && !this.hasAttribute('article')) this.plan();
    });
    this.plan();
  }

  disconnectedCallback(): void {
    this.unlisten?.();
  }

  attributeChangedCallback(): void {
    this.plan();
  }

  /** Draws once, after whatever changes in this moment. */
  private plan(): void {
    if (this.planned) return;
    this.planned = true;
    queueMicrotask(() => {
      this.planned = false;
      if (this.isConnected) void this.update();
    });
  }

  // No accessor: frameworks assign to any property that exists, and this one only reads.
  private base(): string {
    return (this.getAttribute('endpoint') ?? this.defaultEndpoint).replace(/\/$/, '');
  }

  private async update(): Promise<void> {
    const turn = ++this.turn;
    const base = this.base();
    let sharing = this.given;
    if (sharing === undefined && base !== '') {
      try {
        sharing = await loadSharing(base, this.getAttribute('article'));
      } catch (error) {
        if (turn === this.turn) this.tell<FailedDetail>('failed', { error });
      }
    }
    if (turn === this.turn) this.draw(sharing ?? null);
  }

  private draw(sharing: Sharing | null): void {
    const strings = stringsFor(this.language());
    const device = thisDevice();
    const controls: HTMLElement[] = [];
    for (const link of sharing?.links ?? []) {
      const delivery = deliveryOf(link, device);
      if (!sharing || !delivery) continue;
      const control = drawControl(link, delivery, strings);
      const press = (): void => void this.press(sharing, link, delivery, strings);
      control.addEventListener('click', press);
      // The middle button opens a link too, and is no click.
      control.addEventListener('auxclick', (event) => {
        if (delivery === 'link' && event.button === 1) press();
      });
      controls.push(control);
    }
    this.view?.show(strings.bar, controls);
  }

  private async press(
    sharing: Sharing,
    link: SharingLink,
    delivery: Carried,
    strings: Strings,
  ): Promise<void> {
    if (!this.view) return;
    const { article } = sharing;
    const { channel, url } = link;
    try {
      await carryOut({
        link,
        delivery,
        sharing,
        strings,
        view: this.view,
        copied: () => this.tell<CopiedDetail>('copied', { channel, article, url }),
        sent: () => {
          if (this.base()) recordShare(this.base(), { channel, article });
          this.tell<SendDetail>('send', { channel, article });
        },
      });
    } catch (error) {
      this.tell<FailedDetail>('failed', { channel, error });
    }
  }

  private tell<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  private language(): string {
    return this.closest<HTMLElement>('[lang]')?.lang || navigator.language;
  }
}
