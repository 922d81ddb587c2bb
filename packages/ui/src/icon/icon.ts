import { svg, type TemplateResult } from 'lit';
import { drawn, fewIcons } from './few-icons.ts';

export { iconStyles } from './few-icons.ts';

const drawings = {
  ...fewIcons,
  'camera-off': svg`<path d="M9 6h4.5A1.5 1.5 0 0 1 15 7.5V12m0 1.5 6 3v-9l-6 3M15 16.5A1.5 1.5 0 0 1 13.5 18h-9A1.5 1.5 0 0 1 3 16.5v-9A1.5 1.5 0 0 1 4.5 6M3 3l18 18"/>`,
  microphone: svg`<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3"/>`,
  'microphone-off': svg`<path d="M15 10V6a3 3 0 0 0-5.7-1.3M9 9v2a3 3 0 0 0 4.8 2.4M5.5 11.5a6.5 6.5 0 0 0 10.3 5.3M18.5 11.5c0 .8-.1 1.5-.4 2.2M12 18v3M3 3l18 18"/>`,
  phone: svg`<path d="M5 4h3.5l1.8 4.5-2.2 1.6a12 12 0 0 0 5.8 5.8l1.6-2.2L20 15.5V19a1.5 1.5 0 0 1-1.6 1.5A15.5 15.5 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4z"/>`,
  'hang-up': svg`<path d="M3 14.5c-.6-1.7 0-3.3 1.5-4.2 4.6-2.7 10.4-2.7 15 0 1.5.9 2.1 2.5 1.5 4.2l-.4 1.2-4.4-.9-.2-2.6a10.5 10.5 0 0 0-8 0l-.2 2.6-4.4.9z"/>`,
  chat: svg`<path d="M4.5 5h15A1.5 1.5 0 0 1 21 6.5v9a1.5 1.5 0 0 1-1.5 1.5H11l-5 4v-4H4.5A1.5 1.5 0 0 1 3 15.5v-9A1.5 1.5 0 0 1 4.5 5z"/>`,
  send: svg`<path d="M4 12 3 4.5 21 12 3 19.5zm0 0h8"/>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>`,
  warning: svg`<path d="M12 4 2.8 19.5h18.4zM12 10v4.5m0 2.4v.1"/>`,
  information: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5m0-8.6v.1"/>`,
  question: svg`<circle cx="12" cy="12" r="8.5"/><path d="M9.4 9.6a2.6 2.6 0 1 1 3.8 2.3c-.8.4-1.2 1-1.2 1.9m0 2.7v.1"/>`,
  person: svg`<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"/>`,
  mail: svg`<rect x="3" y="5.5" width="18" height="13" rx="1.5"/><path d="m3.5 7 8.5 6 8.5-6"/>`,
  download: svg`<path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15"/>`,
  minus: svg`<path d="M6 12h12"/>`,
  settings: svg`<path d="M4 7h9m4 0h3M4 17h3m4 0h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`,
  move: svg`<path d="M12 3v18M3 12h18M9.5 5.5 12 3l2.5 2.5M9.5 18.5 12 21l2.5-2.5M5.5 9.5 3 12l2.5 2.5M18.5 9.5 21 12l-2.5 2.5"/>`,
  turn: svg`<path d="M4 12a8 8 0 0 1 13.7-5.6L20 8.5M20 4v4.5h-4.5M20 12a8 8 0 0 1-13.7 5.6L4 15.5M4 20v-4.5h4.5"/>`,
  bell: svg`<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4"/>`,
  'bell-off': svg`<path d="M8.2 6.4A6 6 0 0 1 18 11v4M6 9.5v7L4.5 18H18M10 20.5h4M3 3l18 18"/>`,
  mobile: svg`<rect x="7" y="2.5" width="10" height="19" rx="2"/><path d="M11 18.5h2"/>`,
} as const;

export type IconName = keyof typeof drawings;

export const icon = (name: IconName): TemplateResult => drawn(drawings[name]);
