/** Divisions of the country 行政区划 by code: provinces of two digits, prefectures four, counties six, townships nine. */
export interface Divisions {
  /** What a division is called; `undefined` where there is none of this code. */
  nameOf(code: string): string | undefined;
  /** Those directly in a division, in order of their codes; of the country for `''`. */
  within(code: string): { code: string; name: string }[];
}

const lengths = [2, 4, 6, 9];

/** Those that a division lies in, itself among them, from the largest: `64`, `6405`, `640502`. */
export const chainOf = (code: string): string[] =>
  lengths.filter((length) => length <= code.length).map((length) => code.slice(0, length));

/** 宁夏回族自治区中卫市沙坡头区柔远镇; without what stands between province and county in name only. */
export const placeOf = (code: string, divisions: Divisions): string =>
  chainOf(code)
    .map((one) => divisions.nameOf(one) ?? '')
    .filter((name) => !/^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(name))
    .join('');
