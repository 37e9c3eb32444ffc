package cn.daylight.platform.actor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The one reviewed file of posts and what they grant: {@code authority/posts.yaml}. The database carries the same
 * rows for its own checks; start-up refuses to serve when the two differ.
 */
@Singleton
public class Posts {

  /** A post (岗位): administrators' kinds exclude each other and every business post. */
  public record Post(String code, PostKind kind, Set<String> permissions) {
  }

  private record File(List<String> everyPost, Map<String, Entry> posts) {
  }

  private record Entry(PostKind kind, List<String> permissions) {
  }

  private final Map<String, Post> posts = new TreeMap<>();

  public Posts() {
    File file = read();
    file.posts().forEach((code, entry) -> {
      List<String> granted = new ArrayList<>(file.everyPost());
      granted.addAll(entry.permissions());
      posts.put(code, new Post(code, entry.kind(), Collections.unmodifiableSet(new TreeSet<>(granted))));
    });
  }

  private static File read() {
    try (InputStream in = Posts.class.getResourceAsStream("/authority/posts.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(in, File.class);
    } catch (IOException e) {
      throw new UncheckedIOException("authority/posts.yaml", e);
    }
  }

  /** The post, or null when there is none of this code: an unknown post grants nothing. */
  public Post find(String code) {
    return posts.get(code);
  }

  public List<Post> all() {
    return List.copyOf(posts.values());
  }
}
