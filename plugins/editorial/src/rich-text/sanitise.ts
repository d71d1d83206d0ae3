import sanitizeHtml from 'sanitize-html';

/**
 * The last gate before html becomes public. The renderer emits nothing else than this list allows;
 * should it ever, by a fault, it ends here.
 */
export function sanitise(html: string): string {
  return sanitizeHtml(html, allowed);
}

const aligned = ['align-center', 'align-right', 'align-justify'];
const indented = [1, 2, 3, 4, 5, 6].map((level) => `indent-${level}`);

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'h2',
    'h3',
    'h4',
    'ul',
    'ol',
    'li',
    'blockquote',
    'hr',
    'br',
    'a',
    'strong',
    'em',
    's',
    'u',
    'sub',
    'sup',
    'div',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'figure',
    'figcaption',
    'picture',
    'source',
    'img',
  ],
  allowedAttributes: {
    a: ['href', 'rel', 'id'],
    ol: ['start'],
    div: ['role', 'tabindex', 'aria-label'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
    source: ['type', 'srcset', 'sizes'],
    img: ['src', 'srcset', 'sizes', 'width', 'height', 'alt', 'loading', 'decoding'],
  },
  allowedClasses: {
    p: [...aligned, ...indented],
    h2: aligned,
    h3: aligned,
    h4: aligned,
    th: aligned,
    td: aligned,
    div: ['table-scroll'],
  },
  allowedSchemes: [],
  allowedSchemesByTag: { a: ['https', 'http', 'tel', 'mailto', 'mt'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  enforceHtmlBoundary: true,
};
