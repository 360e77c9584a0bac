import base from './jest.config.mjs';

/** Checks that need LibreOffice (`soffice`) on the machine. */
export default { ...base, roots: ['<rootDir>/test/office'], testPathIgnorePatterns: [], testTimeout: 900000 };
