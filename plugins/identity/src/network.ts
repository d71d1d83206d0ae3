import { BlockList, isIP } from 'node:net';

/** Whether an address lies in one of the ranges (CIDR, or single addresses). What is no range holds nothing. */
export function isWithin(address: string, ranges: readonly string[]): boolean {
  const list = new BlockList();
  for (const range of ranges) addRange(list, range);
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const family = isIP(plain);
  return family !== 0 && list.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

/** Whether it is a range that can be meant. */
export function isRange(range: string): boolean {
  try {
    return addRange(new BlockList(), range);
  } catch {
    return false;
  }
}

function addRange(list: BlockList, range: string): boolean {
  const [address = '', bits, more] = range.trim().split('/');
  const family = isIP(address);
  if (family === 0 || more !== undefined) return false;
  const type = family === 6 ? 'ipv6' : 'ipv4';
  const most = family === 6 ? 128 : 32;
  if (bits === undefined) list.addAddress(address, type);
  else if (!/^\d{1,3}$/.test(bits) || Number(bits) > most) return false;
  else list.addSubnet(address, Number(bits), type);
  return true;
}
