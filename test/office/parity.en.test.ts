import { describeParity } from './parity';

describeParity('en');
