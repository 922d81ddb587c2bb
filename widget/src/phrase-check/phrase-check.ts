/*
 * What a help-centre page includes for the check of a mail's four words: whole in itself, and apart from the widget.
 */
import { define } from '@visavis/ui/define';
import { keepOrigin } from '../own-origin.ts';
import { VisavisPhraseCheck } from './visavis-phrase-check.ts';
import { watchFragment } from './words-fragment.ts';

keepOrigin(import.meta.url);
watchFragment();
define('visavis-phrase-check', VisavisPhraseCheck);
