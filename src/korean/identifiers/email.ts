import { type Finder, found } from './kinds.ts';

const ADDRESS =
  /(?<![\w.%+-])[A-Za-z0-9][\w.%+-]{0,63} ?@ ?[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,12}(?![A-Za-z0-9])/dg;

/** E-mail addresses, of whomever. */
export const emails: Finder = (text) => found('email', text, ADDRESS);
