'use strict';

const { TestEnvironment } = require('jest-environment-jsdom');

const { fetch, Headers, Request, Response, structuredClone } = globalThis;

class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** jsdom, with what the admin panel takes for granted in a browser and jsdom does not have. */
module.exports = class extends TestEnvironment {
  constructor(...args) {
    super(...args);
    const { window } = this.global;
    // Node's own: jsdom has no network but XMLHttpRequest.
    Object.assign(window, { fetch, Headers, Request, Response, structuredClone });
    // Nothing is laid out, so there is no size to observe, nowhere to scroll, no pointer to capture.
    Object.assign(window, { IntersectionObserver: Observer, ResizeObserver: Observer });
    window.matchMedia = (media) =>
      Object.assign(new window.EventTarget(), { media, matches: false });
    window.CSS = { escape: (text) => text, supports: () => false };
    window.strapi = { backendURL: 'http://cms.example', flags: { docLinks: false } };
    window.scrollTo = () => {};
    Object.assign(window.Element.prototype, {
      scrollIntoView() {},
      hasPointerCapture: () => false,
      setPointerCapture() {},
      releasePointerCapture() {},
    });
  }
};
