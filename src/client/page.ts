/** What scripts add to every page. Nothing here is needed to read it. */
import { watchDisplay } from './display.ts';
import { followReading } from './reading-position.ts';

watchDisplay();
followReading();
