global using GitLabGraph.GitLab.Rest.Code;
global using GitLabGraph.GitLab.Rest.People;
global using GitLabGraph.GitLab.Rest.Places;
global using GitLabGraph.GitLab.Rest.Work;
