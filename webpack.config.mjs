import path from 'node:path';
import GasPlugin from 'gas-webpack-plugin';

/** Bundles src/ into one Apps Script file; each `global.name = …` in src/main.ts becomes a top-level function. */
export default {
  mode: 'production',
  context: import.meta.dirname,
  entry: './src/main.ts',
  target: ['web', 'es2020'],
  output: { path: path.resolve(import.meta.dirname, 'dist'), filename: 'Code.js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    // Dependencies are lowered too: Apps Script's V8 and the plugin's parser both lag behind npm.
    rules: [
      {
        test: /\.[jt]s$/,
        loader: 'esbuild-loader',
        options: { target: 'es2020', legalComments: 'inline', charset: 'utf8' },
      },
    ],
  },
  optimization: { minimize: false }, // a minimiser drops the function stubs and makes the script unreadable
  devtool: false,
  performance: false,
  plugins: [new GasPlugin({ include: ['src/main.ts'] })],
};
