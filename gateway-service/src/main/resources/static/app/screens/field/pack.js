import { allSites } from '../../scheme.js';
import { readColleagues, readTonight } from '../../tonight.js';
import { keepRecent } from '../interventions/recent.js';

/** Tonight's plan, the pair, the sites and what one can correct are read while there is network, whichever screen is the first. */
export const pack = () => Promise.allSettled([readTonight(), readColleagues(), allSites(), keepRecent()]);
