/*
 * The page of a phone that becomes the camera. Its link's token leaves the address before anything else happens (T2), and is sent
 * only on a press.
 */
import '@visavis/protocol/without-eval';
import { define } from '@visavis/ui/define';
import { takeFromFragment } from '../../invitation-fragment.ts';
import { VisavisPhone } from './visavis-phone.ts';

let element: VisavisPhone | null = null;

function take(): void {
  const taken = takeFromFragment(location, 't');
  if (!taken) return;
  history.replaceState(null, '', taken.address);
  if (element) element.take(taken.token);
  else VisavisPhone.token = taken.token;
}

take();
define('visavis-phone', VisavisPhone);
element = document.querySelector('visavis-phone');
addEventListener('hashchange', take);
