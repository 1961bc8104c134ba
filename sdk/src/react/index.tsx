'use client';

import './jsx';

/** For React 18 and 19: `dark-social-sdk/react`. */
export { SendBar, type SendBarProps } from './send-bar';
export { Tracker } from './tracker';
