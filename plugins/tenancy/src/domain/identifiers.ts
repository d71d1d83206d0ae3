/** 网站标识码: six digits of the region and four of a serial, or `bm` and eight digits for ministries. */
export const siteCode = /^(?:\d{10}|bm\d{8})$/;

/** 行政区划代码: six digits from county level up, nine for townships. */
export const divisionCode = /^(?:\d{6}|\d{9})$/;

export const colour = /^#[0-9a-f]{6}$/i;

/** What may stand in a record's `href`: see the publication's records. */
export const href =
  /^(?:https?:\/\/[^\s<>"]+|tel:[+\d-]+|mailto:[^\s<>"]+|\/(?!\/)[^\s<>"\\]*|mt:(?:article|column|page|site):[0-9a-f-]{36})$/i;
