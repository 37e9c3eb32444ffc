package cn.daylight.platform.org.rest;

import cn.daylight.platform.org.domain.OrgPermissions;

import cn.daylight.platform.actor.Posts;
import gen.platform.api.PostsApi;
import gen.platform.model.Post;
import gen.platform.model.PostKind;
import gen.platform.model.PostList;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Posts and what they grant. */
public class PostsResource implements PostsApi {

  private final Posts posts;

  PostsResource(Posts posts) {
    this.posts = posts;
  }

  @Override
  @PermissionsAllowed(OrgPermissions.READ_ORG)
  public Uni<PostList> listPosts() {
    List<Post> items = posts.all().stream()
        .map(p -> new Post().code(p.code()).kind(PostKind.valueOf(p.kind().name())).permissions(List.copyOf(p.permissions())))
        .toList();
    return Uni.createFrom().item(new PostList().items(items));
  }
}
