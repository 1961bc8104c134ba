import type { Sharing } from '../../../core/contracts/sharing';
import { recordShare } from '../events/record';
import { baseUrl, canonicalUrl, pathOf, SETTLING_MS } from '../page';
import { onAddressChange } from '../tracker/address-changes';
import { onDemand } from '../tracker/on-demand';
import { drawControl, drawMore } from './control';
import { deliveries, thisDevice, type Able } from './delivery';
import { make } from './dom';
import { iconsFor } from './icons';
import { loadSharing } from './load-sharing';
import type { CarryOut } from './press';
import { createRow } from './row';
import { fill, stringsFor, type LoadLanguage, type PressStrings, type Strings } from './strings';
import { addStyles } from './styles';

/** `detail` of the event `send`. */
export interface SendDetail {
  channel: string;
  /** Key of the article that was passed on. */
  article: string;
}

/** `detail` of the event `copy`. */
export interface CopyDetail extends SendDetail {
  /** What is on the clipboard. */
  url: string;
}

/** `detail` of the event `error`. */
export interface ErrorDetail {
  /** Missing where the links themselves could not be loaded. */
  channel?: string;
  error: unknown;
}

declare global {
  interface HTMLElementTagNameMap {
    'send-bar': SendBar;
  }
}

/** On a server, where there are no elements, the class can be imported but not constructed. */
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/**
 * Share buttons for an article.
 *
 * To avoid a layout shift, reserve the space with
 * `send-bar:not(:defined) { display: block; min-height: 44px }`, or render the bar on the server with
 * `renderSendBar` of `dark-social-sdk/server`.
 *
 * @tag send-bar
 * @tagname send-bar
 *
 * @attr {string} article - The article's key, `uid:documentId:locale`; by default the page's URL or its canonical link identifies it.
 * @attr {boolean} page - The page is the article's own, so that the served script counts a visit to it. Needed only where neither the page's URL nor its canonical link identifies the article.
 * @attr {string} endpoint - Base URL of the plugin, such as `https://cms.example.com/api/dark-social`; by default that of `defineSendBar` or of the served script.
 * @attr {string} channels - Channels in order, such as `whatsapp email copy`. An editor's choice for the article takes precedence.
 * @attr {number} max - Maximum number of buttons before "More"; by default as many as fit in a row.
 * @attr {string} lang - Language of the buttons (BCP 47); by default the article's, else that of the text around the bar.
 *
 * @fires {CustomEvent<SendDetail>} send - A link was shared. Bubbles.
 * @fires {CustomEvent<CopyDetail>} copy - A link was copied; `send` follows. Bubbles.
 * @fires {CustomEvent<ErrorDetail>} error - The browser refused, or loading failed. Does not bubble, so that pages do not mistake it for a script error.
 *
 * @csspart bar - The whole bar.
 * @csspart list - The list of buttons.
 * @csspart item - An item of the list.
 * @csspart control - A button or link; its channel's id is a second part, as in `::part(whatsapp)`.
 * @csspart icon - The icon in a control.
 * @csspart label - The channel's name in a control; hidden beside an icon.
 * @csspart status - The message after a press.
 * @csspart panel - What a button opens below the list: a field, a form or a QR code.
 * @csspart code - The QR code.
 * @csspart input - The text field in a panel.
 *
 * @cssprop [--send-bar-size=44px] - Height and minimum width of a button; at least 24px.
 * @cssprop [--send-bar-gap=8px] - Gap between buttons.
 * @cssprop [--send-bar-radius=999px] - Border radius of a button.
 * @cssprop [--send-bar-icon-size=20px] - Size of an icon.
 * @cssprop [--send-bar-color=inherit] - Colour of icons and borders.
 * @cssprop [--send-bar-focus=currentColor] - Colour of the focus ring.
 */
export class SendBar extends Base {
  /** @internal */
  static readonly observedAttributes = ['article', 'channels', 'endpoint', 'lang', 'max', 'page'];

  /**
   * Used where the element has no attribute `endpoint`; `defineSendBar` sets it.
   * @internal
   */
  protected readonly defaultEndpoint: string = '';
  /** @internal */
  protected readonly loadLanguage: LoadLanguage | undefined;

  /** Texts that override the bar's own; read on each render. */
  declare strings: Partial<Strings> | undefined;

  #given: Sharing | null | undefined;
  #row = createRow();
  /** A server-rendered root stays until there is something to replace it with. */
  #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  #carryOut: Promise<CarryOut> | undefined;
  #planned = false;
  /** Number of the latest update: responses to earlier ones are dropped. */
  #turn = 0;
  #stay = new AbortController();
  // In a frame of its own: a callback that changes the observed height is an error on the page's console.
  #resized = new ResizeObserver(() => requestAnimationFrame(() => this.#row.fit()));

  /**
   * The `sharing` object of a REST response, which saves the request; `null` renders nothing.
   * @type {Sharing | null | undefined}
   */
  get sharing(): Sharing | null | undefined {
    return this.#given;
  }

  set sharing(sharing: Sharing | null | undefined) {
    this.#given = sharing;
    this.#plan();
  }

  /** @internal */
  connectedCallback(): void {
    // A value set before the element was defined shadows the accessor.
    const early = this.sharing;
    Reflect.deleteProperty(this, 'sharing');
    this.sharing = early;
    if (!this.#root.firstChild) this.#dress();
    let path = pathOf(location.href);
    this.#stay = new AbortController();
    onAddressChange(() => {
      const before = path;
      path = pathOf(location.href);
      // In a single-page app the bar may outlive the article.
      if (before !== path && this.#given === undefined && !this.hasAttribute('article'))
        this.#plan();
    }, this.#stay.signal);
    this.#resized.observe(this);
    this.#plan();
  }

  /** @internal */
  disconnectedCallback(): void {
    this.#stay.abort();
    this.#resized.disconnect();
  }

  /** @internal */
  attributeChangedCallback(): void {
    this.#plan();
  }

  #dress(): void {
    this.#root.replaceChildren(this.#row.bar);
    addStyles(this.#root);
  }

  /** Batches changes of the same moment into one update. */
  #plan(): void {
    if (this.#planned) return;
    this.#planned = true;
    queueMicrotask(() => {
      this.#planned = false;
      if (this.isConnected) void this.#update();
    });
  }

  // Not an accessor: frameworks assign to every property that exists.
  #base(): string {
    return baseUrl(this.getAttribute('endpoint') ?? this.defaultEndpoint);
  }

  async #update(): Promise<void> {
    const turn = ++this.#turn;
    const base = this.#base();
    let sharing = this.#given;
    try {
      if (sharing === undefined && base) {
        const canonical = canonicalUrl();
        sharing = await loadSharing(base, (name) => this.getAttribute(name));
        // A script may have yet to write the canonical link.
        if (!sharing || canonical === '') {
          setTimeout(() => {
            if (turn === this.#turn && canonicalUrl() && canonicalUrl() !== canonical) this.#plan();
          }, SETTLING_MS);
        }
      }
    } catch (error) {
      if (turn === this.#turn) this.#tell<ErrorDetail>('error', { error });
      // Links that are already rendered still work.
      if (this.#root.querySelector('li')) return;
    }
    if (sharing?.chains) {
      const plain = sharing;
      // If that file fails to load, links carry no token.
      await onDemand(({ withTokens }) => (sharing = withTokens(plain, base)));
    }
    const able = deliveries(sharing?.links ?? [], thisDevice());
    const [loaded, icons] = await Promise.all([
      stringsFor(this.#language(sharing), this.loadLanguage),
      iconsFor(able.map(({ link }) => link.channel)),
    ]);
    if (turn !== this.#turn) return;
    if (!this.#row.bar.isConnected) this.#dress();
    const strings = { ...loaded, ...this.strings };
    const controls = able.map((each) => {
      const control = drawControl(each.link, each.delivery, { strings, icons });
      // A middle click opens links too, but fires no `click`.
      control.onclick = control.onauxclick = ({ button }) => {
        if (sharing && button < 2) void this.#press(sharing, each, strings);
      };
      return control;
    });
    const most = Number(this.getAttribute('max')) || Infinity;
    this.#row.show(strings.bar, controls, drawMore(strings), most);
    // Preload: user activation expires while a press waits for the network.
    if (able.some(({ delivery }) => delivery !== 'link')) this.#ready().catch(() => undefined);
  }

  /** Loads the actions of buttons that are not links; retries after a failure. */
  #ready(): Promise<CarryOut> {
    const { bar } = this.#row;
    return (this.#carryOut ??= import('./press').then(
      ({ createPress }) => createPress({ root: this.#root, bar, make, fill, addStyles }),
      (error: unknown) => {
        this.#carryOut = undefined;
        throw error;
      },
    ));
  }

  async #press(
    sharing: Sharing,
    { link, delivery }: Able,
    strings: Partial<PressStrings>,
  ): Promise<void> {
    const { article, pageToken } = sharing;
    const { channel, url } = link;
    const sent = (): void => {
      if (this.#base()) recordShare(this.#base(), { channel, article, pageToken, ...link.chain });
      this.#tell<SendDetail>('send', { channel, article });
    };
    const copied = (): void => this.#tell<CopyDetail>('copy', { channel, article, url });
    // The browser follows links by itself.
    if (delivery === 'link') {
      sent();
      return;
    }
    try {
      const carryOut = await this.#ready();
      await carryOut({ link, delivery, sharing, strings, sent, copied });
    } catch (error) {
      this.#tell<ErrorDetail>('error', { channel, error });
      // What buttons do could not be loaded. The link can still be copied by hand.
      if (!this.#carryOut) prompt(link.label, url);
    }
  }

  #tell<Detail>(type: string, detail: Detail): void {
    const bubbles = type !== 'error';
    const event = new CustomEvent(type, { detail, bubbles, composed: bubbles });
    this.dispatchEvent(event);
  }

  #language(sharing: Sharing | null | undefined): string {
    return (
      this.lang ||
      // `uid:documentId:locale`, where the uid contains two colons.
      sharing?.article?.split(':')[4] ||
      this.closest<HTMLElement>('[lang]')?.lang ||
      navigator.language
    );
  }
}
