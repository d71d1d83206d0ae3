const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Plain text made safe to stand in html or XML, in an element or a quoted attribute. */
export function escapeMarkup(text: string): string {
  return /[&<>"'\p{Cc}\uFFFE\uFFFF]/u.test(text)
    ? text
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them, even escaped
        .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
        .replace(/[&<>"']/g, (character) => entities[character] as string)
    : text;
}
