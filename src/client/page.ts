/** What scripts add to every page. Nothing here is needed to read it. */
import { offerCopies } from './copy.ts';
import { watchDisplay } from './display.ts';
import { keepPlace } from './keep-place.ts';
import { followReading } from './reading-position.ts';

watchDisplay();
offerCopies();
followReading();
keepPlace();
