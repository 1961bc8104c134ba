'use client';

import './jsx';

export { SendBar, type SendBarProps } from './send-bar';
export { Tracker } from './tracker';
