import { allSites } from '../../scheme.js';
import { readTonight } from '../../tonight.js';
import { keepRecent } from '../interventions/recent.js';
import { readColleagues } from '../shifts/tonight-card.js';

/** What is needed where there is no network is read while there is one, whichever screen is the first. */
export const pack = () => Promise.allSettled([readTonight(), readColleagues(), allSites(), keepRecent()]);
