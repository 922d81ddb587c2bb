import type { Gallery } from '@visavis/ui/gallery/gallery';
import { callView } from './views/call.ts';
import {
  closedView,
  conversationView,
  introView,
  messageView,
  objectionForm,
  queueView,
  resultView,
  ringCard,
  serviceNotice,
} from './views/chat.ts';
import { consentAhead, consentBar, consentForm } from './views/consent.ts';
import { phraseFold, queueAwayView, stillThereView, turnOptions } from './views/entry.ts';
import { allowDevices, deviceView, recordingTrial, speakerTrial, withoutForm } from './views/green-room.ts';
import { languageChoice } from './views/language.ts';
import { selfView, soundsSwitch } from './views/self-view.ts';
import { phoneBar, phonePanel, phoneView } from './views/phone.ts';
import { visavisNotice, visavisPhraseCheck } from './views/pages.ts';

/** Every view of the embeds by the name of its element. A view that is missing here fails `gallery.browser.test.ts`. */
export const gallery: Gallery = {
  'vv-intro-view': introView,
  'vv-device-view': deviceView,
  'vv-allow-devices': allowDevices,
  'vv-speaker-trial': speakerTrial,
  'vv-recording-trial': recordingTrial,
  'vv-without-form': withoutForm,
  'vv-queue-view': queueView,
  'vv-queue-away-view': queueAwayView,
  'vv-still-there-view': stillThereView,
  'vv-turn-options': turnOptions,
  'vv-phrase-fold': phraseFold,
  'vv-closed-view': closedView,
  'vv-service-notice': serviceNotice,
  'vv-conversation-view': conversationView,
  'vv-ring-card': ringCard,
  'vv-consent-ahead': consentAhead,
  'vv-consent-form': consentForm,
  'vv-consent-bar': consentBar,
  'vv-call-view': callView,
  'vv-self-view': selfView,
  'vv-sounds-switch': soundsSwitch,
  'vv-language-choice': languageChoice,
  'vv-phone-panel': phonePanel,
  'vv-phone-bar': phoneBar,
  'vv-phone-view': phoneView,
  'vv-result-view': resultView,
  'vv-objection-form': objectionForm,
  'vv-message-view': messageView,
  'visavis-notice': visavisNotice,
  'visavis-phrase-check': visavisPhraseCheck,
};
