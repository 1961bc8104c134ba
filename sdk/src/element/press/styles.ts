/** Styles of the status message and the panel, on top of the bar's. */
export const PANEL_CSS = `:host{position:relative}
p{position:absolute;z-index:1;inset-block-start:calc(100% + 6px);inset-inline-start:0;margin:0;padding:.5em .875em;border:1px solid Canvas;border-radius:8px;background:CanvasText;color:Canvas;font-size:.875em;line-height:1.3}
p:empty{padding:0;border:0}
label{flex:1 1 16em;font-size:.875em}
.panel,form{display:flex;flex-wrap:wrap;align-items:end;gap:8px}
.panel{margin-block-start:8px}
form{flex:1}
.panel button{padding-inline:1em}
.code{inline-size:min(100%,15em);background:#fff;fill:#000;stroke:none;border-radius:8px}
.away{position:fixed;opacity:0;pointer-events:none}
input{display:block;box-sizing:border-box;inline-size:100%;block-size:max(24px,var(--send-bar-size,44px));margin-block-start:.25em;padding-inline:.75em;border:1px solid;border-radius:8px;background:none;color:inherit;font:inherit;text-overflow:ellipsis}
input[aria-invalid=true]{outline:2px solid}`;
