package cn.daylight.platform.readiness;

import cn.daylight.platform.actor.Posts;
import cn.daylight.platform.workflow.FlowCatalogue;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Refuses to serve when the house is not in order: wrong database role, authority or procedure tables that differ from
 * the code, or settings that must not go to production. Each finding names the property or table.
 */
@ApplicationScoped
class StartupCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Pool pool;
  private final Posts posts;
  private final List<FlowCatalogue> catalogues;
  private final Settings settings;

  StartupCheck(Pool pool, Posts posts, @All List<FlowCatalogue> catalogues, Settings settings) {
    this.pool = pool;
    this.posts = posts;
    this.catalogues = catalogues;
    this.settings = settings;
  }

  void onStart(@Observes StartupEvent event) {
    List<String> findings = new ArrayList<>();
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      findings.addAll(settings.findings());
    }
    findings.addAll(roleFindings());
    findings.addAll(compare("platform.post_permission against authority/posts.yaml", granted(), lines("""
        select p.code || ' ' || p.kind || ' ' || pp.permission
        from platform.post p join platform.post_permission pp on pp.post_code = p.code""")));
    findings.addAll(compare("platform.workflow_edge against the workflow tables", edges(), lines("""
        select concat_ws(' ', flow, coalesce(from_state, '-'), action, to_state, coalesce(permission, '-'), actor_kind,
          coalesce(step, '-')) from platform.workflow_edge""")));
    findings.addAll(compare("platform.clock_effect against the workflow tables", clocks(), lines("""
        select concat_ws(' ', flow, action, effect, coalesce(rule_id, '-'), coalesce(by_rule, '-')) from platform.clock_effect""")));
    if (!findings.isEmpty()) {
      findings.forEach(finding -> Log.errorf("Not in order: %s", finding));
      throw new IllegalStateException("Daylight refuses to serve: " + String.join("; ", findings));
    }
  }

  private List<String> roleFindings() {
    return List.copyOf(lines("""
        select finding from (
          select 'database role ' || current_user || ' may bypass row-level security or is a superuser' as finding
            from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole)
          union all
          select 'database role ' || current_user || ' owns ' || c.oid::regclass
            from pg_class c where pg_get_userbyid(c.relowner) = current_user
          union all
          select 'row-level security is not forced on ' || c.oid::regclass
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('platform', 'audit', 'monopoly') and c.relkind in ('r', 'p')
              and not (c.relrowsecurity and c.relforcerowsecurity)
              and c.relname not in ('unit', 'post', 'post_permission', 'workflow_edge', 'rule_parameter',
                                    'number_series', 'workflow_table', 'layout_cell', 'calendar_year', 'calendar_day', 'clock_effect',
                                    'rule_change')
          union all
          select 'the application may change ' || c.oid::regclass
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'audit' and c.relkind = 'r'
              and has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
        ) f"""));
  }

  private Set<String> granted() {
    return posts.all().stream()
        .flatMap(post -> post.permissions().stream().map(p -> post.code() + " " + post.kind() + " " + p))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> edges() {
    return catalogues.stream()
        .flatMap(c -> c.flows().stream())
        .flatMap(flow -> flow.rows().stream().map(row -> String.join(" ", flow.name(),
            row.from() == null ? "-" : row.from().toString(), row.action().toString(), row.to().toString(),
            row.permission() == null ? "-" : row.permission(), row.actorKind().name(),
            row.step() == null ? "-" : row.step())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> clocks() {
    return catalogues.stream()
        .flatMap(c -> c.flows().stream())
        .flatMap(flow -> flow.clocks().entrySet().stream().flatMap(clock -> clock.getValue().stream()
            .map(e -> String.join(" ", flow.name(), clock.getKey().toString(), e.kind().name(),
                e.ruleId() == null ? "-" : e.ruleId(), e.byRule() == null ? "-" : e.byRule()))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> compare(String what, Set<String> code, Set<String> database) {
    List<String> findings = new ArrayList<>();
    code.stream().filter(line -> !database.contains(line)).forEach(l -> findings.add(what + ": missing in the database: " + l));
    database.stream().filter(line -> !code.contains(line)).forEach(l -> findings.add(what + ": only in the database: " + l));
    return findings;
  }

  private Set<String> lines(String sql) {
    Function<io.vertx.mutiny.sqlclient.Row, String> first = row -> row.getString(0);
    Uni<Set<String>> found = pool.query(sql).mapping(first).execute()
        .map(rows -> {
          Set<String> texts = new TreeSet<>();
          rows.forEach(texts::add);
          return texts;
        });
    return found.await().atMost(PATIENCE);
  }
}
