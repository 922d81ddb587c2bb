import '@visavis/protocol/without-eval';
import { openStage } from '@visavis/ui/gallery/open-gallery';
import { gallery } from './gallery.ts';

openStage(gallery);
