# Drives a GitLab with GitLab::API::v4: $ARGV[0] address, [1] token, [2] an OAuth token or nothing.
# Prints 'ok NAME' or 'FAIL NAME: why'.
use strict;
use warnings;
use GitLab::API::v4;

my ($url, $token, $oauth) = @ARGV;
my $api = GitLab::API::v4->new(url => "$url/api/v4", private_token => $token);
my $path = 'acme/apps/mobile/android';
my %made;

sub check { die "unexpected answer\n" unless $_[0]; }
sub size_of { scalar @{ $_[0] } }
sub paged {
    my ($method, @arguments) = @_;
    my $params = ref $arguments[-1] eq 'HASH' ? pop @arguments : {};
    return $api->paginator($method, @arguments, { per_page => 7, %$params })->all();
}

my @operations = (
    'current user'             => sub { check($api->current_user->{username}) },
    'version'                  => sub { check($api->version->{version} =~ /^18\./) },
    'list projects'            => sub { check(size_of(paged('projects')) >= 12) },
    'get project'              => sub { check($api->project($path)->{path_with_namespace} eq $path) },
    'list groups'              => sub { check(size_of(paged('groups')) >= 10) },
    'get group'                => sub { check($api->group('acme')->{full_path} eq 'acme') },
    'list group projects'      => sub { check(size_of($api->group_projects('acme', { include_subgroups => 'true' })) >= 3) },
    'list group issues'        => sub { check(size_of($api->group_issues('acme', { per_page => 5 })) == 5) },
    'list namespaces'          => sub { check(size_of($api->namespaces) >= 1) },
    'list users'               => sub { check(size_of($api->users({ username => 'dana' })) == 1) },
    'list members'             => sub { check(size_of($api->all_project_members($path)) > 3) },
    'list issues to the end'   => sub { check(size_of(paged('issues', $path)) >= 25) },
    'create issue'             => sub { $made{issue} = $api->create_issue($path, { title => 'From Perl', labels => 'perl' })->{iid} },
    'get issue'                => sub { check($api->issue($path, $made{issue})->{title} eq 'From Perl') },
    'update issue'             => sub { check($api->edit_issue($path, $made{issue}, { title => 'Again' })->{title} eq 'Again') },
    'close issue'              => sub { check($api->edit_issue($path, $made{issue}, { state_event => 'close' })->{state} eq 'closed') },
    'reopen issue'             => sub { check($api->edit_issue($path, $made{issue}, { state_event => 'reopen' })->{state} eq 'opened') },
    'create note'              => sub { $made{note} = $api->create_issue_note($path, $made{issue}, { body => 'A comment' })->{id} },
    'list notes'               => sub { check(size_of($api->issue_notes($path, $made{issue})) >= 2) },
    'update note'              => sub { $api->edit_issue_note($path, $made{issue}, $made{note}, { body => 'Better' }) },
    'create discussion'        => sub { $made{discussion} = $api->create_issue_discussion($path, $made{issue}, { body => 'A thread' })->{id} },
    'reply to discussion'      => sub { $api->create_issue_discussion_note($path, $made{issue}, $made{discussion}, { body => 'A reply' }) },
    'list discussions'         => sub { check(size_of($api->issue_discussions($path, $made{issue})) >= 2) },
    'delete note'              => sub { $api->delete_issue_note($path, $made{issue}, $made{note}) },
    'set time estimate'        => sub { check($api->set_issue_time_estimate($path, $made{issue}, { duration => '3h' })->{time_estimate} == 10_800) },
    'spend time'               => sub { check($api->add_issue_spent_time($path, $made{issue}, { duration => '1h' })->{total_time_spent} == 3_600) },
    'list label events'        => sub { check(size_of($api->issue_resource_label_events($path, $made{issue})) == 1) },
    'create label'             => sub { $api->create_label($path, { name => 'from perl', color => '#112233' }) },
    'update label'             => sub { check($api->edit_label($path, { name => 'from perl', color => '#445566' })->{color} eq '#445566') },
    'list labels'              => sub { check(size_of(paged('labels', $path)) > 5) },
    'delete label'             => sub { $api->delete_label($path, { name => 'from perl' }) },
    'create milestone'         => sub { $made{milestone} = $api->create_project_milestone($path, { title => 'perl milestone' })->{id} },
    'list milestones'          => sub { check(size_of($api->project_milestones($path)) >= 1) },
    'create branch'            => sub { $api->create_branch($path, { branch => 'perl/#1-50%', ref => 'main' }) },
    'get branch'               => sub { check($api->branch($path, 'perl/#1-50%')->{name} eq 'perl/#1-50%') },
    'list branches'            => sub { check(size_of(paged('branches', $path)) >= 2) },
    'create commit'            => sub {
        $api->create_commit($path, {
            branch => 'perl/#1-50%', commit_message => 'From Perl',
            actions => [{ action => 'create', file_path => 'perl.txt', content => 'x' }],
        });
    },
    'list commits'             => sub { check(size_of($api->commits($path)) > 3) },
    'create merge request'     => sub {
        $made{mr} = $api->create_merge_request($path, { title => 'From Perl', source_branch => 'perl/#1-50%', target_branch => 'main' })->{iid};
    },
    'get merge request'        => sub { check($api->merge_request($path, $made{mr})->{state} eq 'opened') },
    'list merge requests'      => sub { check(size_of(paged('merge_requests', $path, { state => 'opened' })) >= 1) },
    'comment on merge request' => sub { $api->create_merge_request_note($path, $made{mr}, { body => 'Looks good' }) },
    'merge merge request'      => sub { check($api->accept_merge_request($path, $made{mr})->{state} eq 'merged') },
    'delete branch'            => sub { $api->delete_branch($path, 'perl/#1-50%') },
    'list pipelines'           => sub { check(size_of($api->pipelines($path)) > 1) },
    'list releases'            => sub { $api->releases($path) },
    'move issue'               => sub {
        my $target = $api->project('acme/handbook')->{id};
        check($api->move_issue($path, $made{issue}, { to_project_id => $target })->{project_id} == $target);
    },
);

push @operations, 'sign in by OAuth' => sub {
    check(GitLab::API::v4->new(url => "$url/api/v4", access_token => $oauth)->current_user->{username});
} if $oauth;

while (my ($name, $operation) = splice @operations, 0, 2) {
    if (eval { $operation->(); 1 }) {
        print "ok $name\n";
    }
    else {
        my $why = substr "$@", 0, 300;
        $why =~ s/\s+/ /g;
        print "FAIL $name: $why\n";
    }
}
