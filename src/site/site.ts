/** The settings of the site that is built: read once, from the environment. `npm run build` has checked them. */
import { readSettings, type SiteSettings } from './settings.ts';

export const site: SiteSettings = readSettings(process.env);
