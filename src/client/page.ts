/** What scripts add to every page. Nothing here is needed to read it. */
import { offerCopies } from './copy.ts';
import { watchDisplay } from './display.ts';
import { keepPlace } from './keep-place.ts';

watchDisplay();
offerCopies();
keepPlace();
