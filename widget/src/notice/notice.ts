/*
 * What a marketplace's own page includes for its notices: this bundle is whole in itself, and apart from the widget's.
 */
import { define } from '@visavis/ui/define';
import { keepOrigin } from '../own-origin.ts';
import { VisavisNotice } from './visavis-notice.ts';

keepOrigin(import.meta.url);
define('visavis-notice', VisavisNotice);
