import '@visavis/protocol/without-eval';
import { openGallery } from '@visavis/ui/gallery/open-gallery';
import { gallery } from './gallery.ts';

openGallery(gallery, '/embed/v1/gallery-stage.html');
