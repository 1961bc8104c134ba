/** Target size: 44 px by default, at least 24 px (WCAG 2.2, 2.5.8). */
export const SIZE = 'max(24px,var(--send-bar-size,44px))';
/** Seven targets fit a phone of 360 px with margins of 16 px. */
export const GAP = 'var(--send-bar-gap,min(8px,.8vw))';

/**
 * Colours derive from `currentColor`, so that dark pages and forced colours work. No animations;
 * logical properties for right-to-left pages.
 */
export const CSS = `:host{display:block;color:var(--send-bar-color,inherit)}
:host([hidden]),[hidden]{display:none!important}
.bar{min-block-size:${SIZE}}
ul{display:flex;flex-wrap:wrap;gap:${GAP};margin:0;padding:0;list-style:none}
a,button{display:flex;place-items:center;place-content:center;gap:.5em;box-sizing:border-box;min-inline-size:${SIZE};block-size:${SIZE};padding:0;border:1px solid;border-color:color-mix(in srgb,currentColor 25%,#0000);border-radius:var(--send-bar-radius,999px);background:none;color:inherit;font:inherit;text-decoration:none;cursor:pointer}
span{padding-inline:1em}
:focus-visible{outline:2px solid var(--send-bar-focus,currentColor);outline-offset:2px}
:is(a,button):hover{background:color-mix(in srgb,currentColor 14%,#0000)}
svg{inline-size:var(--send-bar-icon-size,20px);fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
svg+span{display:none;padding:0}`;

/**
 * Adds styles to a shadow root: a constructed sheet, which a content security policy cannot forbid,
 * or a `<style>` in browsers without them.
 */
export function addStyles(root: ShadowRoot, css = CSS): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
