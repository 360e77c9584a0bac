import { describeParity } from './parity';

describeParity('ru');
