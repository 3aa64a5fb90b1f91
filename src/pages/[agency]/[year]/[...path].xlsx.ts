import { yearFileEndpoint } from '../../../year-file-endpoint.ts';

export const { getStaticPaths, GET } = yearFileEndpoint('.xlsx');
