import ipaddr from 'ipaddr.js';

/* quality T31: which addresses a webhook may be sent to. What cannot be read as an address is neither public nor ours. */

/** The part of IPv6 that is handed out at all (RFC 4291, IANA's registry); what is special within it has a range of its own. */
const GLOBAL_V6 = ipaddr.parseCIDR('2000::/3');

const parsed = (address: string) => (ipaddr.isValid(address) ? ipaddr.process(address) : null);

/** Whether this is an address of the public Internet, of either family; one mapped into IPv6 counts as what it maps. */
export function isPublicAddress(address: string): boolean {
  const ip = parsed(address);
  if (!ip || ip.range() !== 'unicast') return false;
  return ip.kind() === 'ipv4' || ip.match(GLOBAL_V6);
}

export const isLoopbackAddress = (address: string): boolean => parsed(address)?.range() === 'loopback';
