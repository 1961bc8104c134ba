/** One target: 44 px by default, never under 24 px (WCAG 2.2, 2.5.8). */
const SIZE = 'max(24px,var(--send-bar-size,44px))';
/** Seven targets fit a phone of 360 px with margins of 16 px. */
const GAP = 'var(--send-bar-gap,min(8px,.8vw))';

/**
 * Everything takes its colour from the text around the bar, so a dark page needs nothing. Logical
 * properties throughout, for right-to-left pages.
 */
const CSS = `
:host{display:block;position:relative;color:var(--send-bar-color,inherit);-webkit-tap-highlight-color:transparent}
:host([hidden]),[hidden]{display:none}
.bar{min-block-size:calc(var(--send-bar-rows,1)*(${SIZE} + ${GAP}) - ${GAP})}
ul{display:flex;flex-wrap:wrap;gap:${GAP};margin:0;padding:0;list-style:none}
a,button{position:relative;display:flex;align-items:center;justify-content:center;gap:.5em;box-sizing:border-box;min-inline-size:${SIZE};block-size:${SIZE};padding:0;border:0;border-radius:var(--send-bar-radius,999px);background:none;color:inherit;font:inherit;line-height:normal;text-decoration:none;cursor:pointer;touch-action:manipulation}
.named{padding-inline:1em}
span{font-size:.9em}
a::before,button::before{content:"";position:absolute;inset:0;border:1px solid;border-radius:inherit;opacity:.25}
:focus-visible{outline:2px solid var(--send-bar-focus,currentColor);outline-offset:2px}
@media(hover:hover){a:hover::before,button:hover::before{background:currentColor;opacity:.14}}
a:active::before,button:active::before{background:currentColor;opacity:.22}
svg{inline-size:var(--send-bar-icon-size,20px);block-size:var(--send-bar-icon-size,20px);flex:none;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
svg+span{display:none}
p{position:absolute;z-index:1;inset-block-start:calc(100% + 6px);inset-inline-start:0;margin:0;padding:.5em .875em;border:1px solid Canvas;border-radius:8px;background:CanvasText;color:Canvas;font-size:.875em;line-height:1.3}
p:empty{padding:0;border:0}
label{display:block;margin-block-start:.5em;font-size:.875em}
input{display:block;box-sizing:border-box;inline-size:100%;block-size:${SIZE};margin-block-start:.25em;padding-inline:.75em;border:1px solid;border-radius:8px;background:none;color:inherit;font:inherit;text-overflow:ellipsis}
@media(prefers-reduced-motion:no-preference){a::before,button::before{transition:opacity .15s,background-color .15s}}
@media(forced-colors:active){a::before,button::before{opacity:1!important;background:none!important}a:hover::before,button:hover::before{border-color:Highlight}}
@media print{:host{display:none}}
`;

let sheet: CSSStyleSheet | undefined;

/**
 * Dresses a shadow root. A constructed sheet is shared by all bars of the page and passes a content
 * security policy that forbids inline styles; browsers without them get a `<style>` each.
 */
export function addStyles(root: ShadowRoot): void {
  try {
    if (!sheet) {
      const made = new CSSStyleSheet();
      made.replaceSync(CSS);
      sheet = made;
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = CSS;
    root.prepend(style);
  }
}
