/** Dates as systems print them on web pages, for the stages that read them and those that drop the line. */

/** `2024-02-19 08:44`, `2023年10月30日`, perhaps with the time of day; its groups are year, month and day. */
export const STAMP = String.raw`((?:19|20)\d{2})[-年/.](\d{1,2})[-月/.](\d{1,2})日?(?:\d{1,2}:\d{2}(?::\d{2})?)?`;

/** What stands right behind the date that a page prints of itself. */
export const BESIDE_STAMP =
  '[|｜]?(?:(?:信息)?来源|作者|浏览|访问|阅读|点击|字[体号]|分享|发表于|本站)';
