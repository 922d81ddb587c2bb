import '@visavis/protocol/without-eval';
import { openGallery } from '@visavis/ui/gallery/open-gallery';
import { gallery } from './gallery.ts';
import { languages } from './languages.ts';

openGallery(gallery, '/embed/v1/gallery-stage.html', languages);
