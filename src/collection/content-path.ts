/** The folder with the sources, their declarations and what is made of them, relative to the project. */
export const CONTENT_PATH = process.env['CONTENT_PATH'] ?? 'content';
