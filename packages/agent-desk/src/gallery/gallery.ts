import type { Gallery } from '@visavis/ui/gallery/gallery';
import {
  adminAudit,
  adminDeliveries,
  adminEvidence,
  adminHours,
  adminKeys,
  adminNav,
  adminPolicy,
  adminQuestions,
  adminReplies,
  adminSecret,
  adminStaff,
  adminWebhooks,
  visavisAdmin,
} from './views/admin.ts';
import {
  boardAgents,
  boardFigures,
  boardMoveDialog,
  boardQueue,
  boardSignOutDialog,
  boardToday,
  boardWatchDialog,
  staffHeader,
  visavisBoard,
} from './views/board.ts';
import { deskCall, deskMicrophone, deskPicture, deskQuality, deskZoom } from './views/call.ts';
import { deskHints } from './views/hints.ts';
import { deskCase, deskDevice, deskTimeline } from './views/case.ts';
import { deskChecklist, deskQuestion } from './views/checklist.ts';
import {
  consoleCard,
  consoleChangeDialog,
  consoleEvidence,
  consoleLookUp,
  consoleMails,
  consoleNote,
  consoleReplies,
  visavisConsole,
} from './views/console.ts';
import { deskContact } from './views/contact.ts';
import { deskComposer, deskConversation } from './views/conversation.ts';
import { deskHeader, deskLineNotice } from './views/header.ts';
import { deskIdle } from './views/idle.ts';
import {
  deskDecisionDialog,
  deskEndDialog,
  deskLetter,
  deskNote,
  deskOutcome,
  deskPending,
  deskUnsavedNote,
  deskWrapUp,
} from './views/outcome.ts';
import { deskAlerts, deskOffer, deskOwnState } from './views/offer.ts';
import { deskPictures, deskPictureStrip } from './views/pictures.ts';
import { deskConsent, staffRecordings } from './views/recordings.ts';
import { deskHold, deskPhoto, deskProfile } from './views/profile.ts';
import { deskKeys } from './views/keys.ts';
import { deskInternalNotes } from './views/internal-notes.ts';
import { deskSignIn } from './views/sign-in.ts';

/** Every view of staff's pages by the name of its element. A view that is missing here fails `gallery.browser.test.ts`. */
export const gallery: Gallery = {
  'desk-sign-in': deskSignIn,
  'desk-keys': deskKeys,
  'desk-header': deskHeader,
  'desk-line-notice': deskLineNotice,
  'desk-own-state': deskOwnState,
  'desk-alerts': deskAlerts,
  'desk-idle': deskIdle,
  'desk-offer': deskOffer,
  'desk-contact': deskContact,
  'desk-case': deskCase,
  'desk-timeline': deskTimeline,
  'desk-device': deskDevice,
  'desk-checklist': deskChecklist,
  'desk-question': deskQuestion,
  'desk-profile': deskProfile,
  'desk-photo': deskPhoto,
  'desk-hold': deskHold,
  'desk-note': deskNote,
  'desk-call': deskCall,
  'desk-consent': deskConsent,
  'staff-recordings': staffRecordings,
  'desk-microphone': deskMicrophone,
  'desk-picture': deskPicture,
  'desk-quality': deskQuality,
  'desk-hints': deskHints,
  'desk-pictures': deskPictures,
  'desk-picture-strip': deskPictureStrip,
  'desk-zoom': deskZoom,
  'desk-outcome': deskOutcome,
  'desk-decision-dialog': deskDecisionDialog,
  'desk-end-dialog': deskEndDialog,
  'desk-letter': deskLetter,
  'desk-pending': deskPending,
  'desk-wrap-up': deskWrapUp,
  'desk-unsaved-note': deskUnsavedNote,
  'desk-conversation': deskConversation,
  'desk-composer': deskComposer,
  'desk-internal-notes': deskInternalNotes,
  'staff-header': staffHeader,
  'visavis-admin': visavisAdmin,
  'admin-nav': adminNav,
  'admin-staff': adminStaff,
  'admin-hours': adminHours,
  'admin-policy': adminPolicy,
  'admin-evidence': adminEvidence,
  'admin-replies': adminReplies,
  'admin-questions': adminQuestions,
  'admin-keys': adminKeys,
  'admin-webhooks': adminWebhooks,
  'admin-deliveries': adminDeliveries,
  'admin-secret': adminSecret,
  'admin-audit': adminAudit,
  'visavis-board': visavisBoard,
  'board-figures': boardFigures,
  'board-queue': boardQueue,
  'board-agents': boardAgents,
  'board-watch-dialog': boardWatchDialog,
  'board-today': boardToday,
  'board-move-dialog': boardMoveDialog,
  'board-sign-out-dialog': boardSignOutDialog,
  'visavis-console': visavisConsole,
  'console-look-up': consoleLookUp,
  'console-card': consoleCard,
  'console-change-dialog': consoleChangeDialog,
  'console-evidence': consoleEvidence,
  'console-mails': consoleMails,
  'console-note': consoleNote,
  'console-replies': consoleReplies,
};
