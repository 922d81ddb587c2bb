/* What sites show that keep something of calls; nobody else loads it. */

import './consent-ahead.ts';
import './consent-bar.ts';
import './consent-form.ts';
