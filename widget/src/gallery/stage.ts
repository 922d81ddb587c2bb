import '@visavis/protocol/without-eval';
import { openStage } from '@visavis/ui/gallery/open-gallery';
import { gallery } from './gallery.ts';
import { languages } from './languages.ts';

openStage(gallery, languages);
