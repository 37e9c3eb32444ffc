package cn.daylight.architecture.bad.no_contract_outside_resource;

import gen.platform.api.PostsApi;

/** Bad on purpose: an endpoint that nobody finds. */
abstract class BadPostsEndpoint implements PostsApi {
}
