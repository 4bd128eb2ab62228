import ipaddr from 'ipaddr.js';

/** Of an IPv6 address a household or a server gets 64 bits (RFC 6177), and with them as many addresses as it likes. */
const OF_IPV6 = 4;

/** Who counts as one sender: an IPv4 address, or the network of an IPv6 one; where the connection is gone already, nobody in particular. */
export const networkOf = (address: string | undefined): string => {
  if (address === undefined || !ipaddr.isValid(address)) return 'nobody';
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? `${parsed.parts
        .slice(0, OF_IPV6)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : parsed.toString();
};
